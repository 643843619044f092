using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Tells the client which lists are incomplete, in <c>extensions.truncated</c>: one entry with path and reason each.</summary>
static class Truncations
{
    const string Key = "truncated";

    public static void Report(IResolveFieldContext context, Spending spent)
    {
        if (spent.Truncated == Truncation.None) return;

        var entry = new Dictionary<string, object?>
        {
            ["path"] = context.ResponsePath.ToArray(),
            ["reason"] = spent.Truncated.ToString().ToUpperInvariant(),
            ["steps"] = spent.Steps,
        };
        lock (context.OutputExtensions)
        {
            if (context.OutputExtensions.TryGetValue(Key, out var entries)) ((List<object>)entries!).Add(entry);
            else context.OutputExtensions[Key] = new List<object> { entry };
        }
    }
}
