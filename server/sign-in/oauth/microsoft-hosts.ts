/**
 * Microsoft's own applications that ask for a token of ours on behalf of a tab in them (`getAuthToken`), by
 * their client ids ("Register your tab app in Microsoft Entra ID", Microsoft Learn).
 */
export const microsoftHosts: readonly string[] = [
  // Teams: desktop and phone, web.
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  // Microsoft 365: web, desktop, phone and Outlook on the desktop.
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  // Outlook: web, phone.
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
];
