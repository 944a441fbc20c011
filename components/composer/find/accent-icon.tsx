/** An e with an acute accent, drawn like the other icons. */
export function AccentIcon({ strokeWidth = 2, ...props }: { className?: string; strokeWidth?: number }) {
  return (
    <svg
      {...props}
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M6.5 15h11a5.5 5.5 0 1 0-1.6 3.9" />
      <path d="m11 6 3-3" />
    </svg>
  );
}
