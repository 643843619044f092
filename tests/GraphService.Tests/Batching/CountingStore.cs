using System.Reflection;
using GraphService.Graph;

namespace GraphService.Tests.Batching;

/// <summary>Counts the calls to a real store and passes them on.</summary>
public class CountingStore : DispatchProxy
{
    readonly SortedDictionary<string, int> _calls = new(StringComparer.Ordinal);
    IGraphStore? _store;

    /// <summary>The store, and what counts the calls to it.</summary>
    public static (IGraphStore Store, CountingStore Counter) Around(IGraphStore store)
    {
        var counted = Create<IGraphStore, CountingStore>();
        var counter = (CountingStore)(object)counted;
        counter._store = store;
        return (counted, counter);
    }

    /// <summary>Each method called since this was last asked for, with how often: <c>EntitiesAsync 1</c>.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_calls)
        {
            string[] calls = [.. _calls.Select(call => $"{call.Key} {call.Value}")];
            _calls.Clear();
            return calls;
        }
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (_calls) _calls[targetMethod!.Name] = _calls.GetValueOrDefault(targetMethod.Name) + 1;
        return targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
