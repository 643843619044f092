using System.Text;
using GraphService.Graph;

namespace GraphService;

/// <summary>Draws links as a Mermaid flowchart: dashed where no source asserts the link outright.</summary>
static class Mermaid
{
    public static string Flowchart(IReadOnlyList<Link> links, IReadOnlyDictionary<EntityId, Entity> entities)
    {
        var numbers = new Dictionary<EntityId, int>();
        var chart = new StringBuilder("flowchart LR\n");
        foreach (var link in links)
        {
            Declare(link.Source);
            Declare(link.Target);
        }

        foreach (var link in links)
        {
            var arrow = link.Assessment.Modality == Modality.Asserted ? "-->" : "-.->";
            chart.Append("  n").Append(numbers[link.Source]).Append(' ').Append(arrow).Append("|\"").Append(Escaped(link.Type.Info.Reading))
                .Append("\"| n").Append(numbers[link.Target]).Append('\n');
        }

        return chart.ToString();

        void Declare(EntityId id)
        {
            if (!numbers.TryAdd(id, numbers.Count)) return;
            chart.Append("  n").Append(numbers[id]).Append("[\"").Append(Escaped(entities.GetValueOrDefault(id)?.Name ?? id.Value)).Append("\"]\n");
        }
    }

    // Mermaid reads entity codes written with a hash; everything else inside quotes is text.
    static string Escaped(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
