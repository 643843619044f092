using System.Text;

namespace GraphService.Language;

/// <summary>Reads the parts of a model file; <c>ModelWriter</c> of the training program writes them.</summary>
sealed class ModelReader(Stream stream) : IDisposable
{
    readonly BinaryReader _reader = new(stream, Encoding.UTF8);

    public void Dispose() => _reader.Dispose();

    public int Number() => _reader.Read7BitEncodedInt();

    public string Text() => _reader.ReadString();

    public T[] List<T>(Func<ModelReader, T> item)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++) items[i] = item(this);
        return items;
    }

    public byte[] Bytes()
    {
        var bytes = new byte[Number()];
        _reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Ascending numbers, kept as the gaps between them, each byte of the gaps in a row of its own because those compress better.</summary>
    public uint[] Keys()
    {
        byte[][] rows = [Bytes(), Bytes(), Bytes(), Bytes()];
        var keys = new uint[rows[0].Length];
        var last = 0u;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = last += rows[0][i] | ((uint)rows[1][i] << 8) | ((uint)rows[2][i] << 16) | ((uint)rows[3][i] << 24);

        return keys;
    }

    /// <summary>A map whose values are few and recur.</summary>
    public WordMap Map()
    {
        var keys = Keys();
        var values = List(reader => (uint)reader.Number());
        var (low, high) = (Bytes(), Bytes());
        var chosen = new uint[keys.Length];
        for (var i = 0; i < keys.Length; i++) chosen[i] = values[low[i] | (high[i] << 8)];
        return WordMap.Build(keys, chosen);
    }

    public LinearModel Model()
    {
        var classes = Number();
        var (keys, counts, owners, roots) = (Keys(), Bytes(), Bytes(), Bytes());
        return LinearModelBuilder.Build(classes, keys, counts, owners, (sbyte[])(object)roots);
    }
}
