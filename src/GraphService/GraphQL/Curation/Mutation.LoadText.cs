using GraphQL;
using GraphService.Extraction;

namespace GraphService.GraphQL;

public sealed partial class Mutation
{
    /// <summary>Reads a text into the graph, or with <c>dryRun</c> tells what it would add. A text handed over under the same slug before is replaced.</summary>
    [Costs(10_000)]
    public static async Task<LoadTextPayload> LoadText(
        [FromServices] TextLoader loader, [FromServices] RequestScope scope, LoadTextInput input, CancellationToken cancel)
    {
        var text = input.ToText();
        scope.Forget();
        try
        {
            var report = await loader.LoadAsync(text, input.DryRun == true, cancel).ConfigureAwait(false);
            var claims = report.Reading is { } reading ? ClaimObject.Of(reading, report.Merge.Evidence.Added.ToHashSet(), report.Merge.Entities.Added.ToHashSet()) : [];
            return new(input, report, claims);
        }
        catch (SourceUnreadableException unreadable)
        {
            throw QueryError.BadInput(unreadable.Message);
        }
    }
}
