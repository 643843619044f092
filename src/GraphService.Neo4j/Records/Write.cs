namespace GraphService.Neo4j;

/// <summary>A statement that writes many rows at once (<c>UNWIND $rows</c>).</summary>
/// <param name="Place">Where it stands among the statements of a transaction: what is removed goes before what is put in its place.</param>
/// <param name="Text">The statement.</param>
sealed record Write(int Place, string Text);
