namespace GraphService.Graph;

/// <summary>What a link type means.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">Its name in data and queries: <c>CONTRIBUTED_TO</c>.</param>
/// <param name="Family">What sort of thing it says.</param>
/// <param name="Sign">+1 where the source furthers the target, -1 where it hinders it, 0 where the question does not arise.</param>
/// <param name="Reading">The words between source and target: "contributed to".</param>
/// <param name="ReverseReading">The words between target and source: "was partly caused by".</param>
/// <param name="WikidataProperty">The property that states it of the source (<c>P1542</c>), where Wikidata has one.</param>
/// <param name="WikidataInverse">The property that states it of the target (<c>P828</c>), where Wikidata has one.</param>
public sealed record LinkTypeInfo(
    LinkType Type,
    string Name,
    LinkFamily Family,
    int Sign,
    string Reading,
    string ReverseReading,
    string? WikidataProperty,
    string? WikidataInverse);
