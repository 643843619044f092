using GraphQL.DataLoader;

namespace GraphService.GraphQL;

/// <summary>Shapes a record once it has been fetched.</summary>
static class DataLoaderResults
{
    public static IDataLoaderResult<TShape> Then<TValue, TShape>(this IDataLoaderResult<TValue> result, Func<TValue, TShape> shape) =>
        new Shaped<TValue, TShape>(result, shape);

    sealed class Shaped<TValue, TShape>(IDataLoaderResult<TValue> result, Func<TValue, TShape> shape) : IDataLoaderResult<TShape>
    {
        public async Task<TShape> GetResultAsync(CancellationToken cancellationToken = default) =>
            shape(await result.GetResultAsync(cancellationToken).ConfigureAwait(false));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken).ConfigureAwait(false);
    }
}
