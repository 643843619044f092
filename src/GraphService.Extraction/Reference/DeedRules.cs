namespace GraphService.Extraction;

/// <summary>The rules of stances, deeds and structure, from <c>deeds.tsv</c>.</summary>
static class DeedRules
{
    /// <summary>The rows.</summary>
    public static RelationTable Table { get; } = Read();

    /// <summary>Reads them out of a sentence.</summary>
    public static RelationReader Reader { get; } = new(Table, RelationModel.Empty);

    static RelationTable Read()
    {
        using var reader = new StreamReader(typeof(DeedRules).Assembly.GetManifestResourceStream("deeds.tsv")!);
        return RelationTable.Read(reader);
    }
}
