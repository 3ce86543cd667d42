namespace FinanceManager.Documents.Pictures;

/// <summary>Makes a photograph of a page look like a page: even light, and lines that lie level.</summary>
internal static class Cleaning
{
    private const int Block = 32;
    private const double MostSkew = 10;
    private const double LeastSkew = 0.25;
    private const int LeastEdge = 60;
    private const int PalestInk = 160;

    /// <summary>Divides every dot by the brightness of the paper around it.</summary>
    public static Grey Evened(Grey picture)
    {
        var (columns, rows) = (((picture.Width - 1) / Block) + 1, ((picture.Height - 1) / Block) + 1);
        var paper = new int[columns * rows];
        Span<int> counts = stackalloc int[256];
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            paper[(row * columns) + column] = Brightness(picture, column * Block, row * Block, counts);
        paper = Smoothed(paper, columns, rows);

        var dots = new byte[picture.Dots.Length];
        for (var y = 0; y < picture.Height; y++)
        {
            var (row, fy) = Place(y, rows);
            for (var x = 0; x < picture.Width; x++)
            {
                var (column, fx) = Place(x, columns);
                var at = (row * columns) + column;
                var (right, down) = (column + 1 < columns ? 1 : 0, row + 1 < rows ? columns : 0);
                var top = (paper[at] * (Block - fx)) + (paper[at + right] * fx);
                var bottom = (paper[at + down] * (Block - fx)) + (paper[at + down + right] * fx);
                var light = ((top * (Block - fy)) + (bottom * fy)) / (Block * Block);
                dots[(y * picture.Width) + x] = (byte)
                    Math.Min(255, picture.Dots[(y * picture.Width) + x] * 245 / Math.Max(light, 40));
            }
        }
        return new Grey(picture.Width, picture.Height, Stretched(dots));
    }

    /// <summary>From pale ink to black: what one dot of a hundred is darker than is made black.</summary>
    private static byte[] Stretched(byte[] dots)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var dot in dots)
            counts[dot]++;
        var (ink, darker) = (0, 0);
        while (ink < PalestInk && (darker += counts[ink]) * 100L < dots.Length)
            ink++;
        for (var i = 0; i < dots.Length; i++)
            dots[i] = (byte)Math.Clamp((dots[i] - ink) * 255 / (255 - ink), 0, 255);
        return dots;
    }

    /// <summary>The block whose middle lies before, and how far behind it.</summary>
    private static (int Block, int Behind) Place(int at, int count)
    {
        var from = at - (Block / 2);
        if (from < 0)
            return (0, 0);
        var block = from / Block;
        return block >= count - 1 ? (count - 1, 0) : (block, from % Block);
    }

    /// <summary>What nine dots of ten in the block are darker than.</summary>
    private static int Brightness(Grey picture, int left, int top, Span<int> counts)
    {
        counts.Clear();
        var all = 0;
        for (var y = top; y < Math.Min(top + Block, picture.Height); y += 2)
        for (var x = left; x < Math.Min(left + Block, picture.Width); x += 2, all++)
            counts[picture.Dots[(y * picture.Width) + x]]++;
        var above = 0;
        for (var light = 255; light > 0; light--)
        {
            above += counts[light];
            if (above * 10 >= all)
                return light;
        }
        return 0;
    }

    private static int[] Smoothed(int[] paper, int columns, int rows)
    {
        var smooth = new int[paper.Length];
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            var (sum, count) = (0, 0);
            for (var y = Math.Max(0, row - 1); y <= Math.Min(rows - 1, row + 1); y++)
            for (var x = Math.Max(0, column - 1); x <= Math.Min(columns - 1, column + 1); x++, count++)
                sum += paper[(y * columns) + x];
            smooth[(row * columns) + column] = sum / count;
        }
        return smooth;
    }

    public static Grey Level(Grey picture)
    {
        var skew = SkewOf(picture);
        return Math.Abs(skew) < LeastSkew ? picture : picture.Turned(-skew);
    }

    /// <summary>By how many degrees the lines fall to the right: so turned, their dots gather in the fewest rows.</summary>
    internal static double SkewOf(Grey picture)
    {
        var step = Math.Max(2, picture.Width / 500);
        var points = new List<(float X, float Y)>();
        for (var y = step; y < picture.Height - step; y += step)
        for (var x = step; x < picture.Width - step; x += step)
            // The lower edges of letters, of which a line has most in one row.
            if (picture.Dots[(y * picture.Width) + x] + LeastEdge < picture.Dots[((y + step) * picture.Width) + x])
                points.Add((x / (float)step, y / (float)step));
        if (points.Count < 200)
            return 0;
        var rows = new int[(picture.Height / step) + (2 * picture.Width / step) + 4];
        var best = Search(0, MostSkew, 0.5);
        return Search(best, 0.5, 0.1);

        double Search(double middle, double reach, double by)
        {
            var (angle, most) = (middle, -1.0);
            for (var tried = middle - reach; tried <= middle + reach + 1e-9; tried += by)
            {
                // A little for lying level, so that noise does not turn a picture.
                var gathered = Gathered(points, rows, tried) * (1 - (0.002 * Math.Abs(tried)));
                if (gathered > most)
                    (angle, most) = (tried, gathered);
            }
            return angle;
        }
    }

    private static double Gathered(List<(float X, float Y)> points, int[] rows, double degrees)
    {
        Array.Clear(rows);
        var slope = Math.Tan(degrees * Math.PI / 180);
        var shift = rows.Length / 3;
        foreach (var (x, y) in points)
        {
            var row = (int)(y - (x * slope)) + shift;
            if (row >= 0 && row < rows.Length)
                rows[row]++;
        }
        var sum = 0.0;
        foreach (var count in rows)
            sum += (double)count * count;
        return sum;
    }
}
