/** A body to show: finished HTML, or the component that an .mdx file was compiled to. */
export type Body = { html: string; Content?: undefined } | { html?: undefined; Content: (props: object) => unknown };
