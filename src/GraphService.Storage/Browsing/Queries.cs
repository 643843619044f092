using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Says a query in SQL: where its rows come from and which conditions they meet.</summary>
static class Queries
{
    // No character sorts behind it.
    const string Last = "\U0010FFFF";

    public static Conditions Of(EntityQuery query)
    {
        var where = new Conditions();
        where.AddAnyOf("kind", query.Kinds);
        where.AddAnyOf("status", query.Statuses);
        where.AddAnyOf("origin", query.Origins);
        if (query.Wikidata is { } wikidata) where.Add($"wikidata = {where.Value(wikidata.Value)}");
        if (query.Document is { } document)
        {
            where.Add(
                $"""
                id IN (SELECT coalesce((SELECT root FROM mergers WHERE mergers.entity = mentions.entity), mentions.entity) FROM mentions
                  WHERE document = {where.Value(document.Value)})
                """);
        }

        if (query.NamePrefix is { } name && Folding.Fold(name) is { Length: > 0 } prefix)
        {
            where.Add($"folded >= {where.Value(prefix)}");
            where.Add($"folded < {where.Value(prefix + Last)}");
        }

        if (query.During is { } during)
        {
            where.Add($"earliest <= {where.Value(DayNumber.Latest(during))}");
            where.Add($"latest >= {where.Value(DayNumber.Earliest(during))}");
        }

        return where;
    }

    public static (string Source, Conditions Where) Of(LinkQuery query)
    {
        var where = new Conditions();
        var source = "links";
        if (query.About is { } about)
        {
            // Two look-ups by index; an OR would read the whole list in order, hoping to find enough soon.
            var end = where.Value(about.Value);
            source = $"(SELECT * FROM links WHERE source = {end} UNION ALL SELECT * FROM links WHERE target = {end} AND source <> {end}) AS links";
        }

        if (query.Source is { } start) where.Add($"source = {where.Value(start.Value)}");
        if (query.Target is { } target) where.Add($"target = {where.Value(target.Value)}");
        if (query.Types != LinkTypeSet.Everything) where.Add($"({where.Value((long)query.Types.Bits)} >> type) & 1");
        if (query.MinConfidence > 0) where.Add($"doubt <= {where.Value(-query.MinConfidence)}");
        if (query.Contested is { } contested) where.Add($"contested = {where.Value(contested)}");
        where.AddAnyOf("modality", query.Modalities);
        where.AddAnyOf("status", query.Statuses);
        if (query.Documents.Count > 0)
        {
            where.Add(
                $"""
                (source, type, target) IN (SELECT source, type, target FROM evidence
                  WHERE document IN (SELECT value FROM json_each({where.Value(Json.Of(query.Documents))})))
                """);
        }

        return (source, where);
    }

    public static Conditions Of(LinkId link)
    {
        var where = new Conditions();
        where.Add($"source = {where.Value(link.Source.Value)}");
        where.Add($"type = {where.Value((int)link.Type)}");
        where.Add($"target = {where.Value(link.Target.Value)}");
        return where;
    }
}
