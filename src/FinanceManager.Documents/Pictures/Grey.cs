using System.Globalization;
using System.Text;

namespace FinanceManager.Documents.Pictures;

/// <summary>A picture of grey dots, row by row; 0 is black.</summary>
internal sealed record Grey(int Width, int Height, byte[] Dots)
{
    /// <summary>Binary PGM of 255 levels, as poppler writes it.</summary>
    /// <exception cref="DocumentRefusedException">It is none, or cut off.</exception>
    public static Grey Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var at = 2;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < 3 && at < bytes.Length; i++)
        {
            while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                at++;
            while (at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'9')
                numbers[i] = (numbers[i] * 10) + (bytes[at++] - '0');
        }
        at++;
        var (width, height) = (numbers[0], numbers[1]);
        if (!bytes.AsSpan().StartsWith("P5"u8) || width <= 0 || height <= 0 || bytes.Length - at < (long)width * height)
            throw new DocumentRefusedException("document.damaged", "The page cannot be drawn.");
        return new Grey(width, height, bytes.AsSpan(at, width * height).ToArray());
    }

    public void Write(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n"))
        );
        file.Write(Dots);
    }

    /// <summary>Turned clockwise by quarters.</summary>
    public Grey Turned(int quarters)
    {
        if (quarters == 0)
            return this;
        var (width, height) = quarters == 2 ? (Width, Height) : (Height, Width);
        var dots = new byte[Dots.Length];
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
        {
            var at = quarters switch
            {
                1 => (x * width) + (width - 1 - y),
                2 => ((height - 1 - y) * width) + (width - 1 - x),
                _ => ((height - 1 - x) * width) + y,
            };
            dots[at] = Dots[(y * Width) + x];
        }
        return new Grey(width, height, dots);
    }

    /// <summary>Turned about its middle, clockwise where the angle is above zero; what comes in from outside is white.</summary>
    public Grey Turned(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (cx, cy) = (Width / 2.0, Height / 2.0);
        var dots = new byte[Dots.Length];
        for (var y = 0; y < Height; y++)
        {
            var row = y * Width;
            // In parts of 65,536 of a dot, so that the inner loop counts in whole numbers.
            var (x0, y0) = (
                ((cos * -cx) + (sin * (y - cy)) + cx) * 65536,
                ((-sin * -cx) + (cos * (y - cy)) + cy) * 65536
            );
            var (ix, iy, stepX, stepY) = ((long)x0, (long)y0, (long)(cos * 65536), (long)(-sin * 65536));
            for (var x = 0; x < Width; x++, ix += stepX, iy += stepY)
                dots[row + x] = Between(ix, iy);
        }
        return new Grey(Width, Height, dots);
    }

    private byte Between(long fixedX, long fixedY)
    {
        var (x, y) = ((int)(fixedX >> 16), (int)(fixedY >> 16));
        if (x < 0 || y < 0 || x >= Width - 1 || y >= Height - 1)
            return 255;
        var (fx, fy) = ((int)(fixedX >> 8) & 255, (int)(fixedY >> 8) & 255);
        var at = (y * Width) + x;
        var top = (Dots[at] * (256 - fx)) + (Dots[at + 1] * fx);
        var bottom = (Dots[at + Width] * (256 - fx)) + (Dots[at + Width + 1] * fx);
        return (byte)(((top * (256 - fy)) + (bottom * fy)) >> 16);
    }
}
