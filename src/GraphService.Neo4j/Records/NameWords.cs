using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>The words of an entity's names as one text: each name on a line of its own with a space on either side, so that a beginning shows.</summary>
static class NameWords
{
    public static string Of(Entity entity)
    {
        var names = entity.Aliases.Prepend(entity.Name).Select(SearchWords.Joined).Where(words => words.Length > 0).Distinct();
        return string.Concat(names.Select(words => $"\n {words} "));
    }
}
