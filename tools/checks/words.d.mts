export declare const sayInstead: (text: string) => string | null
