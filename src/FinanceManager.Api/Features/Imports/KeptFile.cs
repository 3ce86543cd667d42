using System.IO.Compression;

namespace FinanceManager.Api.Features.Imports;

/// <summary>
/// The kept bytes of an import, compressed, as the file they were. A reader that goes back to the beginning makes them
/// be unpacked again, which is quicker than it would be to hold a large file; for one that jumps about, as in an archive,
/// they are unpacked to the disk.
/// </summary>
/// <param name="packed">Can seek; stays open.</param>
internal sealed class KeptFile(Stream packed, long length) : Stream
{
    // To it also goes back who passes over the mark of an encoding.
    private const int Beginning = 4096;
    private BrotliStream? _unpacked;
    private FileStream? _apart;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>On the disk: what grows in memory is copied again and again.</summary>
    internal static FileStream Pack(Stream file)
    {
        var packed = TemporaryFile.Create();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            file.CopyTo(brotli);
        packed.Position = 0;
        return packed;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _apart?.Read(buffer) ?? (_unpacked ??= Unpack()).Read(buffer);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var to = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => length + offset,
        };
        if (to < 0)
            throw new IOException("There is nothing before the beginning of a file.");
        if (to < _position || origin == SeekOrigin.End)
        {
            _unpacked?.Dispose();
            (_unpacked, _position) = (null, 0);
            if (to > Beginning)
                _apart ??= Apart();
        }
        if (_apart is not null)
            return _position = _apart.Position = to;
        Span<byte> skipped = stackalloc byte[256];
        while (_position < to && Read(skipped[..(int)Math.Min(skipped.Length, to - _position)]) > 0) { }
        return _position;
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked?.Dispose();
            _apart?.Dispose();
        }
        base.Dispose(disposing);
    }

    private FileStream Apart()
    {
        var apart = TemporaryFile.Create();
        using var whole = Unpack();
        whole.CopyTo(apart);
        return apart;
    }

    private BrotliStream Unpack()
    {
        packed.Position = 0;
        return new(packed, CompressionMode.Decompress, leaveOpen: true);
    }
}
