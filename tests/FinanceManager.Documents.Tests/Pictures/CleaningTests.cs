using FinanceManager.Documents.Pictures;

namespace FinanceManager.Documents.Tests.Pictures;

public sealed class CleaningTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(3.3)]
    [InlineData(6)]
    public void Lines_are_levelled(double degrees)
    {
        var falling = Page().Turned(degrees);

        Cleaning.SkewOf(falling).ShouldBe(degrees, 0.15);
        Cleaning.SkewOf(Cleaning.Level(falling)).ShouldBe(0, 0.15);
    }

    [Fact]
    public void Uneven_light_is_evened()
    {
        var page = Page();
        var shaded = page with
        {
            Dots = [.. page.Dots.Select((dot, i) => (byte)(dot * (40 + (60 * (i % page.Width) / page.Width)) / 100))],
        };

        var even = Cleaning.Evened(shaded);

        // Paper is white again and ink is dark, on the dark side as on the light one.
        foreach (var x in new[] { 20, page.Width - 20 })
            even.Dots[(30 * page.Width) + x].ShouldBeGreaterThan((byte)220);
        even.Dots[(45 * page.Width) + 90].ShouldBeLessThan((byte)60);
    }

    [Fact]
    public void Quarters_make_a_whole_turn()
    {
        var page = Page();

        page.Turned(1).Turned(1).Dots.ShouldBe(page.Turned(2).Dots);
        page.Turned(1).Turned(3).Dots.ShouldBe(page.Dots);
        page.Turned(1).Width.ShouldBe(page.Height);
    }

    /// <summary>White, with rows of short black words.</summary>
    private static Grey Page()
    {
        var (width, height) = (600, 800);
        var dots = new byte[width * height];
        dots.AsSpan().Fill(255);
        for (var line = 40; line < height - 40; line += 30)
        for (var y = line; y < line + 12; y++)
        for (var x = 80; x < width - 80; x++)
            if ((x / 9) % 3 != 2 && (x + line) % 70 > 15)
                dots[(y * width) + x] = 0;
        return new Grey(width, height, dots);
    }
}
