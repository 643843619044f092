using GraphQL;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>A text to read into the graph.</summary>
[Name("LoadTextInput")]
public sealed class LoadTextInput
{
    /// <summary>The title; at most 200 characters.</summary>
    public string Title { get; set; } = "";

    /// <summary>The words, at most 250000 characters unless the server sets another limit. Send them in a variable: a query itself is shorter.</summary>
    public string Text { get; set; } = "";

    /// <summary>The document's slug; made of the title when left out. A text that was handed over under it before is replaced.</summary>
    public string? Slug { get; set; }

    /// <summary>Who wrote it; at most 200 characters.</summary>
    public string? Author { get; set; }

    /// <summary>When it was written, in EDTF.</summary>
    public string? Date { get; set; }

    /// <summary>Whether to tell what would change and change nothing.</summary>
    public bool? DryRun { get; set; }

    /// <summary>Comes back in the payload; at most 200 characters.</summary>
    public string? ClientMutationId { get; set; }

    internal SubmittedText ToText()
    {
        if (!Title.Any(char.IsLetterOrDigit)) throw QueryError.BadInput("'title' needs at least one letter or digit.");
        Limits.Check("title", Title, DecisionInput.LongestName);
        Limits.Check("author", Author, DecisionInput.LongestName);
        Limits.Check("clientMutationId", ClientMutationId, DecisionInput.LongestName);
        if (Slug is not null && !DocumentId.IsValid(Slug)) throw QueryError.BadInput($"'{References.Shown(Slug)}' is not a document's slug (letters, digits, '-', '_' and '.').");

        return new(Title.Trim(), Text)
        {
            Id = Slug is null ? null : new DocumentId(Slug), Author = Author?.Trim(), Date = Date is null ? null : References.Date("date", Date),
        };
    }
}
