using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FinanceManager.Statements.Text;

/// <summary>One quick pass over the bytes of a file: is it text, and which kind.</summary>
internal sealed class ByteScan
{
    private const int HeadSize = 1 << 16;
    private const int LongestSequence = 4;
    private readonly byte[] head = new byte[HeadSize];
    private int headLength;

    public ReadOnlySpan<byte> Head => head.AsSpan(0, headLength);

    public long Length { get; private set; }

    public long Nuls { get; private set; }

    /// <summary>UTF-8 sequences of two bytes or more.</summary>
    public long Sequences { get; private set; }

    /// <summary>Bytes that are no part of any UTF-8 sequence.</summary>
    public long Invalid { get; private set; }

    public static ByteScan Of(Stream stream)
    {
        var scan = new ByteScan();
        var buffer = ArrayPool<byte>.Shared.Rent(HeadSize);
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            scan.KeepHead(buffer.AsSpan(kept, read));
            scan.Length += read;
            scan.Nuls += buffer.AsSpan(kept, read).Count((byte)0);
            kept = scan.Check(buffer, kept + read);
        }
        ArrayPool<byte>.Shared.Return(buffer);
        return scan;
    }

    private void KeepHead(ReadOnlySpan<byte> chunk)
    {
        var part = chunk[..Math.Min(chunk.Length, HeadSize - headLength)];
        part.CopyTo(head.AsSpan(headLength));
        headLength += part.Length;
    }

    /// <summary>Checks what is complete and moves a sequence cut by the end of the buffer to its start.</summary>
    private int Check(byte[] buffer, int length)
    {
        var whole = length - CutSequence(buffer.AsSpan(0, length));
        var bytes = buffer.AsSpan(0, whole);
        if (Utf8.IsValid(bytes))
            Sequences += Ascii.IsValid(bytes) ? 0 : 1;
        else
            Count(bytes);
        buffer.AsSpan(whole, length - whole).CopyTo(buffer);
        return length - whole;
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (ascii < 0)
                return;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done)
                Sequences++;
            else
                Invalid += consumed;
            bytes = bytes[consumed..];
        }
    }

    private static int CutSequence(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back < LongestSequence && back <= bytes.Length; back++)
        {
            var b = bytes[^back];
            if (b < 0x80)
                return 0;
            if (b < 0xC0)
                continue;
            var needed =
                b >= 0xF0 ? 4
                : b >= 0xE0 ? 3
                : 2;
            return needed > back ? back : 0;
        }
        return 0;
    }
}
