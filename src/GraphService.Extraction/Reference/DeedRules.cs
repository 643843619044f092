namespace GraphService.Extraction;

/// <summary>The rules of stances, deeds and structure, from <c>deeds.tsv</c>, and those of causes that only documents are read by, from <c>causes.tsv</c>.</summary>
static class DeedRules
{
    /// <summary>The rows on stances, deeds and structure.</summary>
    public static RelationTable Table { get; } = Read("deeds.tsv");

    /// <summary>The rows on causes.</summary>
    public static RelationTable CauseTable { get; } = Read("causes.tsv");

    /// <summary>Reads stances, deeds and structure out of a sentence.</summary>
    public static RelationReader Reader { get; } = new(Table);

    /// <summary>Reads causes out of a sentence of a document.</summary>
    public static RelationReader Causes { get; } = new(CauseTable);

    static RelationTable Read(string name)
    {
        using var reader = new StreamReader(typeof(DeedRules).Assembly.GetManifestResourceStream(name)!);
        return RelationTable.Read(reader);
    }
}
