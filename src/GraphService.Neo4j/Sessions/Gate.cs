namespace GraphService.Neo4j;

/// <summary>
/// How readers see whole versions only, though Neo4j reads what is committed while it reads. A node of its own, <c>(:Gate)</c>, tells which
/// version is being written (<c>begun</c>) and which is written (<c>ended</c>): a writer sets the one just before it commits and the other
/// just after. A reader who finds both the same before its questions and after them has met no commit in between; else it asks again.
/// </summary>
sealed record Gate(long Begun, long Ended)
{
    public bool IsQuiet => Begun == Ended;

    public static Question<Gate> Ask() => new("MATCH (g:Gate {id: 'gate'}) RETURN g.begun, g.ended", row => new(row.Whole(0), row.Whole(1)));

    public static Statement Begin(long version) => new("MATCH (g:Gate {id: 'gate'}) SET g.begun = $version", ("version", version));

    public static Statement End(long version) => new("MATCH (g:Gate {id: 'gate'}) SET g.begun = $version, g.ended = $version", ("version", version));
}
