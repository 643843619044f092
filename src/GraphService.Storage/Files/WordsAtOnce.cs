namespace GraphService.Storage;

/// <summary>What schema 7 changes: words to search by come and go with each merge as a whole (<see cref="WordIndex"/>), no more with each row. A later script that changes names or quotes changes their words too.</summary>
static class WordsAtOnce
{
    public const string Script = """
        DROP TRIGGER names_gain_trigrams;
        DROP TRIGGER names_lose_trigrams;
        DROP TRIGGER evidence_loses_quotes;
        """;
}
