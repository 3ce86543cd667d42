using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace FinanceManager.Statements.Sqlite;

/// <summary>The pages of an SQLite database, all of one size, numbered from one.</summary>
internal sealed class SqlitePages
{
    public const int HeaderLength = 100;

    // The format demands as much of a page besides what its writer reserves.
    private const int LeastUsable = 480;
    private readonly Stream stream;
    private readonly int size;

    /// <exception cref="InvalidDataException">The file does not begin as it should.</exception>
    public SqlitePages(Stream stream)
    {
        this.stream = stream;
        if (stream.Length < HeaderLength)
            throw new InvalidDataException();
        Span<byte> header = stackalloc byte[HeaderLength];
        stream.Position = 0;
        stream.ReadExactly(header);
        // The largest size does not fit in its field.
        size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var stated and not 1 ? stated : 1 << 16;
        Usable = size - header[20];
        if (size < 512 || !BitOperations.IsPow2(size) || Usable < LeastUsable)
            throw new InvalidDataException();
        Count = stream.Length / size;
        Encoding = BinaryPrimitives.ReadUInt32BigEndian(header[56..]) switch
        {
            0 or 1 => Encoding.UTF8,
            2 => Encoding.Unicode,
            3 => Encoding.BigEndianUnicode,
            _ => throw new InvalidDataException(),
        };
    }

    public long Count { get; }

    /// <summary>Bytes of each page that hold anything.</summary>
    public int Usable { get; }

    public Encoding Encoding { get; }

    /// <returns>As much of the page as holds anything.</returns>
    /// <exception cref="InvalidDataException">The file has no such page.</exception>
    public byte[] Read(long number)
    {
        if (number < 1 || number > Count)
            throw new InvalidDataException();
        var page = new byte[Usable];
        stream.Position = (number - 1) * size;
        stream.ReadExactly(page);
        return page;
    }
}
