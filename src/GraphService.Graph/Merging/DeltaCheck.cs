namespace GraphService.Graph;

/// <summary>Refuses a delta that could not be true, before anything of it is written.</summary>
static class DeltaCheck
{
    public static async ValueTask CheckAsync(IRecords records, Mergers mergers, GraphDelta delta)
    {
        foreach (var declared in delta.Declared)
        {
            if (declared.Id == default || string.IsNullOrWhiteSpace(declared.Name))
                throw Refused($"The declared entity '{declared.Id}' needs an id and a name.");
        }

        if (delta.Readings.GroupBy(reading => reading.Document.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Refused($"The document {twice.Key} is read twice in one delta.");

        foreach (var reading in delta.Readings) Check(reading);
        await CheckEndsAsync(records, mergers, delta).ConfigureAwait(false);
    }

    static void Check(Reading reading)
    {
        var document = reading.Document.Id;
        if (document == default) throw Refused("A document needs an id.");

        foreach (var mention in reading.Mentions)
        {
            if (mention.Entity == default || string.IsNullOrWhiteSpace(mention.Name))
                throw Refused($"The entity '{mention.Entity}' that {document} mentions needs an id and a name.");
        }

        foreach (var piece in reading.Evidence)
        {
            if (piece.Document != document) throw Refused($"The evidence {piece.Id} of {piece.Document} stands in the reading of {document}.");
            if (!StandsIn(reading.Text, piece.Selector))
            {
                throw Refused(
                    $"The evidence {piece.Id} for {piece.Link} quotes '{piece.Selector.Exact}' from {piece.Selector.Start} to {piece.Selector.End} " +
                    $"of {document}, and the text does not say so there.");
            }
        }
    }

    static bool StandsIn(string text, TextSelector selector) =>
        selector.Start >= 0 && selector.End > selector.Start && selector.End <= text.Length
        && text.AsSpan(selector.Start..selector.End).SequenceEqual(selector.Exact);

    static async ValueTask CheckEndsAsync(IRecords records, Mergers mergers, GraphDelta delta)
    {
        var known = delta.Declared.Select(declared => declared.Id)
            .Concat(delta.Readings.SelectMany(reading => reading.Mentions).Select(mention => mention.Entity))
            .ToHashSet();
        var open = delta.Readings.SelectMany(reading => reading.Evidence)
            .SelectMany(piece => new[] { piece.Link.Source, piece.Link.Target })
            .Where(end => !known.Contains(end))
            .ToHashSet();
        if (open.Count == 0) return;

        var standing = await records.StandingAsync([.. open.Select(mergers.Root).Distinct()]).ConfigureAwait(false);
        open.RemoveWhere(end => standing.Contains(mergers.Root(end)));
        if (open.Count > 0) throw Refused($"The evidence speaks of '{open.Min()}', which no text mentions and no corpus declares.");
    }

    static ArgumentException Refused(string reason) => new(reason);
}
