using System.IO.Compression;

namespace FinanceManager.Api.Features.Imports;

/// <summary>
/// The kept bytes of an import, compressed, as the file they were. A reader that goes back to the beginning makes them
/// be unpacked again, which is quicker than it would be to hold a large file.
/// </summary>
internal sealed class KeptFile(byte[] content, long length) : Stream
{
    private BrotliStream _unpacked = Unpack(content);
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

    /// <summary>Through the disk: a buffer that grows in memory is copied again and again.</summary>
    internal static byte[] Pack(Stream file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var packed = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            file.CopyTo(brotli);
        packed.Position = 0;
        var content = new byte[packed.Length];
        packed.ReadExactly(content);
        return content;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _unpacked.Read(buffer);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        if (origin != SeekOrigin.Begin)
            throw new NotSupportedException();
        if (offset < _position)
        {
            _unpacked.Dispose();
            (_unpacked, _position) = (Unpack(content), 0);
        }
        Span<byte> skipped = stackalloc byte[256];
        while (_position < offset && Read(skipped[..(int)Math.Min(skipped.Length, offset - _position)]) > 0) { }
        return _position;
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static BrotliStream Unpack(byte[] content) => new(new MemoryStream(content), CompressionMode.Decompress);
}
