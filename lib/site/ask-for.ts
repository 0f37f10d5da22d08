/** Told to the page: theme or letters are asked for, as if the address did so. Heard by components/site/settings-script.ts. */
export const SETTINGS_ASKED = 'settings-asked';

/** Shows the page so until the reader chooses otherwise or leaves it; what they have chosen elsewhere stays. */
export function askFor(settings: { readonly theme?: string; readonly notation?: string }): void {
  dispatchEvent(new CustomEvent(SETTINGS_ASKED, { detail: settings }));
}
