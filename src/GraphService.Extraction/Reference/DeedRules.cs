namespace GraphService.Extraction;

/// <summary>The rules of stances, deeds and structure, from <c>deeds.tsv</c>.</summary>
static class DeedRules
{
    /// <summary>Reads them out of a sentence.</summary>
    public static RelationReader Reader { get; } = new(Table());

    static RelationTable Table()
    {
        using var reader = new StreamReader(typeof(DeedRules).Assembly.GetManifestResourceStream("deeds.tsv")!);
        return RelationTable.Read(reader);
    }
}
