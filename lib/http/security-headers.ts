/** What every answer carries, whether the framework gives it or our own server does. */
export const securityHeaders: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), usb=(self), serial=(self), microphone=(), geolocation=()",
};

/** What a door hands out is data: a stored SVG that is opened by itself runs nothing. */
export const doorHeaders: Record<string, string> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};
