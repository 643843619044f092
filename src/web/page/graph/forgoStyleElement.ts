/** Cytoscape adds a style element for its container unless there is an element of this name; our policy allows none, and graph.css says the same. */
export function forgoStyleElement(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}
