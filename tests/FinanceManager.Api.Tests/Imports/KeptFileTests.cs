using System.Text;
using FinanceManager.Api.Features.Imports;

namespace FinanceManager.Api.Tests.Imports;

public sealed class KeptFileTests : IDisposable
{
    private static readonly byte[] Original = Encoding.UTF8.GetBytes(
        string.Join('\n', Enumerable.Range(0, 5000).Select(i => $"{i};2026-03-10;-12.50;LOJA AZUL {i * 7919}"))
    );

    private readonly FileStream _packed = KeptFile.Pack(new MemoryStream(Original));

    public void Dispose() => _packed.Dispose();

    [Fact]
    public void The_file_comes_back_as_it_was_however_often_it_is_read()
    {
        using var kept = Keep();

        for (var again = 0; again < 3; again++)
        {
            kept.Position = 0;
            All(kept).ShouldBe(Original);
        }
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1000, 3)]
    [InlineData(1000, 1000)]
    [InlineData(1000, 70_000)]
    public void Reading_goes_on_from_where_it_is_told_to(int read, int position)
    {
        using var kept = Keep();
        kept.ReadExactly(new byte[read]);

        kept.Position = position;

        kept.Position.ShouldBe(position);
        All(kept).ShouldBe(Original[position..]);
    }

    [Fact]
    public void Reader_may_jump_about_as_in_an_archive()
    {
        using var kept = Keep();

        foreach (
            var (offset, origin) in new[]
            {
                (-22, SeekOrigin.End),
                (70_000, SeekOrigin.Begin),
                (-9, SeekOrigin.Current),
            }
        )
        {
            var before =
                origin == SeekOrigin.End ? kept.Length
                : origin == SeekOrigin.Current ? kept.Position
                : 0;
            kept.Seek(offset, origin).ShouldBe(before + offset);
            var ten = new byte[10];
            kept.ReadExactly(ten);
            ten.ShouldBe(Original.AsSpan((int)before + offset, 10).ToArray());
            kept.Position.ShouldBe(before + offset + 10);
        }
        kept.Position = 0;
        All(kept).ShouldBe(Original);
        Should.Throw<IOException>(() => kept.Seek(-1, SeekOrigin.Begin));
    }

    [Fact]
    public void Its_length_is_known_before_it_is_read()
    {
        using var kept = Keep();

        (kept.Length, kept.Position, kept.CanSeek).ShouldBe((Original.Length, 0, true));
    }

    private KeptFile Keep() => new(_packed, Original.Length);

    private static byte[] All(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
