namespace FinanceManager.Statements.Text;

/// <summary>A file that can be read more than once: the stream itself if it can seek, else a bounded copy.</summary>
internal sealed class InputBytes
{
    private readonly Stream stream;
    private readonly long start;

    private InputBytes(Stream stream, long start, long length) =>
        (this.stream, this.start, Length) = (stream, start, length);

    public long Length { get; }

    /// <returns>Null when the file is larger than allowed.</returns>
    public static InputBytes? Open(Stream stream, long maxBytes)
    {
        if (stream.CanSeek)
        {
            var length = stream.Length - stream.Position;
            return length > maxBytes ? null : new InputBytes(stream, stream.Position, length);
        }
        var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (copy.Length + read > maxBytes)
                return null;
            copy.Write(buffer, 0, read);
        }
        return new InputBytes(copy, 0, copy.Length);
    }

    public Stream Rewind()
    {
        stream.Position = start;
        return stream;
    }

    /// <summary>For formats that count positions from the first byte of the file.</summary>
    public Stream FromFirstByte()
    {
        if (start == 0)
            return Rewind();
        var copy = new MemoryStream();
        Rewind().CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    public TextReader OpenText(TextEncoding encoding)
    {
        stream.Position = start + encoding.Preamble;
        return new StreamReader(stream, encoding.Encoding, false, 1 << 16, leaveOpen: true);
    }
}
