using System.Security.Cryptography;
using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Tests.Backups;

public sealed class SealTests
{
    private const int Head = 8 + 32;
    private const int Sealed = Seal.ChunkSize + Seal.TagSize;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Seal.ChunkSize - 1)]
    [InlineData(Seal.ChunkSize)]
    [InlineData(Seal.ChunkSize + 1)]
    [InlineData(3 * Seal.ChunkSize)]
    public async Task What_was_sealed_opens_with_its_key_only(int size)
    {
        var plain = RandomNumberGenerator.GetBytes(size);

        var stored = await SealedAsync(plain);

        (await OpenedAsync(stored)).ShouldBe(plain);
        await ShouldNotOpenAsync(stored, key: "another key of backups, long enough too");
    }

    [Fact]
    public async Task A_changed_byte_is_found_wherever_it_is()
    {
        var stored = await SealedAsync(RandomNumberGenerator.GetBytes(2 * Seal.ChunkSize + 10));
        foreach (
            var at in new[]
            {
                0,
                8,
                Head - 1,
                Head,
                Head + Seal.ChunkSize,
                Head + Sealed - 1,
                Head + Sealed,
                stored.Length - 1,
            }
        )
        {
            stored[at] ^= 1;
            await ShouldNotOpenAsync(stored);
            stored[at] ^= 1;
        }
        (await OpenedAsync(stored)).Length.ShouldBe(2 * Seal.ChunkSize + 10);
    }

    [Fact]
    public async Task What_is_cut_off_added_or_in_another_order_is_found()
    {
        var stored = await SealedAsync(RandomNumberGenerator.GetBytes(3 * Seal.ChunkSize));
        var (head, first, second, third) = (
            stored[..Head],
            stored[Head..(Head + Sealed)],
            stored[(Head + Sealed)..(Head + 2 * Sealed)],
            stored[(Head + 2 * Sealed)..]
        );

        byte[][] wrong =
        [
            [],
            head,
            [.. head, .. first],
            [.. head, .. first, .. second],
            [.. head, .. second, .. first, .. third],
            [.. head, .. first, .. third],
            [.. head, .. first, .. second, .. second, .. third],
            [.. stored, 0],
            [.. stored, .. third],
            stored[..^1],
        ];
        foreach (var damaged in wrong)
            await ShouldNotOpenAsync(damaged);
    }

    [Fact]
    public async Task What_was_not_finished_does_not_open()
    {
        using var stored = new MemoryStream();
        await using (var seal = new SealingStream(stored, BackupScene.Key))
            await seal.WriteAsync(new byte[2 * Seal.ChunkSize + 5], Ct);

        await ShouldNotOpenAsync(stored.ToArray());
    }

    private static async Task<byte[]> SealedAsync(byte[] plain)
    {
        using var stored = new MemoryStream();
        await using var seal = new SealingStream(stored, BackupScene.Key);
        // In pieces that fit no chunk.
        foreach (var piece in plain.Chunk(10_007))
            await seal.WriteAsync(piece, Ct);
        await seal.FinishAsync(Ct);
        return stored.ToArray();
    }

    private static async Task<byte[]> OpenedAsync(byte[] stored, string key = BackupScene.Key)
    {
        using var plain = new MemoryStream();
        await Unsealing.CopyAsync(new MemoryStream(stored), key, plain, Ct);
        return plain.ToArray();
    }

    private static Task<CryptographicException> ShouldNotOpenAsync(byte[] stored, string key = BackupScene.Key) =>
        Should.ThrowAsync<CryptographicException>(() => OpenedAsync(stored, key));
}
