namespace FinanceManager.Statements.Text;

/// <summary>Reads lines with any line end, without copying and in bounded memory.</summary>
/// <remarks>A line is valid until the next <see cref="Read"/>.</remarks>
internal sealed class LineReader(TextReader reader)
{
    /// <summary>What a line has beyond this is dropped.</summary>
    public const int Longest = 1 << 14;

    private readonly char[] buffer = new char[1 << 16];
    private int next;
    private int end;
    private int start;
    private int length;
    private bool ended;
    private bool afterReturn;

    /// <summary>1-based.</summary>
    public int Line { get; private set; }

    public ReadOnlySpan<char> Text => buffer.AsSpan(start, length);

    /// <summary>The line was too long and is not given as a whole.</summary>
    public bool IsCut { get; private set; }

    /// <summary>A line break follows, so that the file cannot have been cut inside the line.</summary>
    public bool IsEnded { get; private set; }

    public bool Read()
    {
        SkipLineFeed();
        if (next == end && !Fill())
            return false;
        Line++;
        IsCut = false;
        var scanned = 0;
        while (true)
        {
            var found = buffer.AsSpan(next + scanned, end - next - scanned).IndexOfAny('\r', '\n');
            if (found >= 0)
            {
                Take(scanned + found, scanned + found);
                return true;
            }
            scanned = end - next;
            if (scanned >= Longest)
            {
                SkipRest();
                return true;
            }
            if (!Fill())
            {
                TakeLast(scanned);
                return true;
            }
        }
    }

    /// <summary>The second half of a line break is no line.</summary>
    private void SkipLineFeed()
    {
        if (afterReturn && (next < end || Fill()) && buffer[next] == '\n')
            next++;
        afterReturn = false;
    }

    private void SkipRest()
    {
        IsCut = true;
        end = next + Longest;
        while (Fill())
        {
            var found = buffer.AsSpan(Longest, end - Longest).IndexOfAny('\r', '\n');
            if (found >= 0)
            {
                Take(Longest, Longest + found);
                return;
            }
            end = Longest;
        }
        TakeLast(Longest);
    }

    private void Take(int taken, int lineBreak)
    {
        (start, length) = (next, taken);
        afterReturn = buffer[next + lineBreak] == '\r';
        next += lineBreak + 1;
        IsEnded = true;
    }

    private void TakeLast(int taken)
    {
        (start, length) = (next, taken);
        next = end;
        IsEnded = false;
    }

    /// <summary>Reads more behind what is not taken yet, which moves to the start of the buffer.</summary>
    private bool Fill()
    {
        if (ended)
            return false;
        var kept = end - next;
        buffer.AsSpan(next, kept).CopyTo(buffer);
        next = 0;
        end = kept;
        var read = reader.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
        return !ended;
    }
}
