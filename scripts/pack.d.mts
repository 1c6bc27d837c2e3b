export declare function pack(folder: string): string;
export declare function unpack(tarball: string, folder: string): void;
export declare function packageIn(root: string, name?: string): string;
