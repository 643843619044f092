using GraphService.Graph;

namespace GraphService;

/// <summary>The sentence that tells one link.</summary>
static class Sentence
{
    const int LongestQuote = 240;

    public static string Of(Link link, Entity source, Entity target, bool forward, Evidence? citation, Document? document)
    {
        var (subject, verb, second) = forward
            ? (source, Hedged(link, link.Type.Info.Reading), target)
            : (target, Hedged(link, link.Type.Info.ReverseReading), source);
        var claim = $"{Capitalised(Noun.WithArticle(subject))} {verb} {Noun.WithArticle(second)}";
        if (citation?.Attribution is { } attribution) claim = $"According to {attribution.Name}, {Noun.WithArticle(subject)} {verb} {Noun.WithArticle(second)}";
        if (link.Assessment.Contested) claim += ", though another source denies it";
        return citation is null ? $"{claim} (added by a reviewer)." : $"{claim} (“{Shortened(citation.Selector.Exact)}”, {document?.Title ?? citation.Document.Value}).";
    }

    static string Hedged(Link link, string reading) => link.Assessment.Modality switch
    {
        Modality.Hedged when reading.StartsWith("was ", StringComparison.Ordinal) => $"was possibly {reading[4..]}",
        Modality.Hedged => $"possibly {reading}",
        Modality.Negated when reading.StartsWith("was ", StringComparison.Ordinal) => $"was not {reading[4..]}",
        Modality.Negated => $"is denied to have {reading}",
        _ => reading,
    };

    static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    static string Shortened(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote) return line.TrimEnd('.', ' ');

        var cut = line.LastIndexOf(' ', LongestQuote);
        return line[..(cut > 0 ? cut : LongestQuote)] + " …";
    }
}
