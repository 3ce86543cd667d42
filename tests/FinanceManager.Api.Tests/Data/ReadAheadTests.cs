using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Tests.Data;

public sealed class ReadAheadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elements_come_in_order_and_none_is_lost()
    {
        var taken = new List<int>();
        await foreach (var chunk in ReadAhead.ChunksOf(Enumerable.Range(0, 1003), size: 10, ahead: 3, Ct))
            taken.AddRange(chunk);

        taken.ShouldBe(Enumerable.Range(0, 1003));
    }

    [Fact]
    public async Task What_goes_wrong_in_the_making_reaches_the_taker()
    {
        var source = Enumerable.Range(0, 25).Select(i => i < 20 ? i : throw new InvalidDataException("twenty"));

        var fault = await Should.ThrowAsync<InvalidDataException>(async () =>
        {
            await foreach (var chunk in ReadAhead.ChunksOf(source, size: 10, ahead: 1, Ct))
                chunk.Length.ShouldBe(10);
        });

        fault.Message.ShouldBe("twenty");
    }

    [Fact]
    public async Task A_taker_who_stops_stops_the_making()
    {
        var made = 0;
        await foreach (
            var chunk in ReadAhead.ChunksOf(Enumerable.Range(0, 1_000_000).Select(_ => ++made), size: 10, ahead: 2, Ct)
        )
        {
            chunk.Length.ShouldBe(10);
            break;
        }

        made.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ReadAhead.ChunksOf(Enumerable.Repeat(1, 1_000_000), size: 10, ahead: 2, stop.Token))
                await stop.CancelAsync();
        });
    }
}
