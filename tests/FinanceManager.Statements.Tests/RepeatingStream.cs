using System.Text;

namespace FinanceManager.Statements.Tests;

/// <summary>A large file that is never in memory: a start, then one text over and over.</summary>
internal sealed class RepeatingStream(string text, long length, string start = "") : Stream
{
    private readonly byte[] pattern = Encoding.ASCII.GetBytes(text);
    private readonly byte[] head = Encoding.ASCII.GetBytes(start);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, length - Position);
        for (var into = buffer.AsSpan(offset, given); into.Length > 0; )
        {
            var from = At(Position);
            var copied = Math.Min(from.Length, into.Length);
            from[..copied].CopyTo(into);
            into = into[copied..];
            Position += copied;
        }
        return given;
    }

    private ReadOnlySpan<byte> At(long position) =>
        position < head.Length
            ? head.AsSpan((int)position)
            : pattern.AsSpan((int)((position - head.Length) % pattern.Length));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
