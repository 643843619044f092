using System.Text;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>Writes the parts of a model file as <see cref="ModelReader"/> reads them.</summary>
sealed class ModelWriter(Stream stream) : IDisposable
{
    readonly BinaryWriter _writer = new(stream, Encoding.UTF8);

    public void Dispose() => _writer.Dispose();

    public void Number(int number) => _writer.Write7BitEncodedInt(number);

    public void Text(string text) => _writer.Write(text);

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(item);
    }

    public void Bytes(byte[] bytes)
    {
        Number(bytes.Length);
        _writer.Write(bytes);
    }

    public void Keys(uint[] keys)
    {
        var gaps = new uint[keys.Length];
        for (var i = 0; i < keys.Length; i++) gaps[i] = keys[i] - (i > 0 ? keys[i - 1] : 0);
        for (var shift = 0; shift < 32; shift += 8) Bytes(Array.ConvertAll(gaps, gap => (byte)(gap >> shift)));
    }

    public void Map(IReadOnlyDictionary<uint, uint> map)
    {
        var rows = map.OrderBy(row => row.Key).ToArray();
        Keys(Array.ConvertAll(rows, row => row.Key));
        var values = rows.CountBy(row => row.Value).OrderByDescending(row => row.Value).ThenBy(row => row.Key).Select(row => row.Key).ToArray();
        List(values, value => Number((int)value));
        var numbers = values.Index().ToDictionary(row => row.Item, row => row.Index);
        Bytes(Array.ConvertAll(rows, row => (byte)numbers[row.Value]));
        Bytes(Array.ConvertAll(rows, row => (byte)(numbers[row.Value] >> 8)));
    }

    public void Model(FrozenWeights weights)
    {
        Number(weights.Classes);
        Keys(weights.Keys);
        Bytes(weights.Counts);
        Bytes(weights.Owners);
        Bytes(Array.ConvertAll(weights.Roots, root => (byte)root));
    }
}
