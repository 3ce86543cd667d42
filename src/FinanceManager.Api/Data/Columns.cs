using System.Text.Json;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FinanceManager.Api.Data;

/// <summary>How values of our own types are stored: ids as <c>uuid</c>, or 16 big-endian bytes on SQLite; enums as camelCase words.</summary>
internal static class Columns
{
    internal static void Configure(ModelConfigurationBuilder builder, DatabaseEngine engine)
    {
        builder.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3).AreFixedLength();
        builder.Properties<List<string>>().HaveConversion<WordsConverter, WordsComparer>();
        if (engine == DatabaseEngine.Sqlite)
        {
            builder.Properties<Guid>().HaveConversion<GuidBytesConverter>();
            builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        }

        var open = engine == DatabaseEngine.Sqlite ? typeof(IdBytesConverter<>) : typeof(IdConverter<>);
        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
            builder.Properties(id).HaveConversion(open.MakeGenericType(id));
    }

    /// <summary>A value as a raw SQL parameter of the engine expects it.</summary>
    internal static object Parameter(DatabaseEngine engine, Guid value) =>
        engine == DatabaseEngine.Sqlite ? value.ToByteArray(bigEndian: true) : value;

    internal static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static bool IsTypedId(Type type) =>
        type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    // Expression trees cannot call a static interface member themselves.
    private static TId From<TId>(Guid value)
        where TId : struct, ITypedId<TId> => TId.From(value);

    internal sealed class EnumConverter<TEnum>()
        : ValueConverter<TEnum, string>(v => Word(v), v => Enum.Parse<TEnum>(v, true))
        where TEnum : struct, Enum;

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From<TId>(value))
        where TId : struct, ITypedId<TId>;

    private sealed class IdBytesConverter<TId>()
        : ValueConverter<TId, byte[]>(id => id.Value.ToByteArray(true), bytes => From<TId>(new Guid(bytes, true)))
        where TId : struct, ITypedId<TId>;

    private sealed class GuidBytesConverter()
        : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class CurrencyConverter()
        : ValueConverter<Currency, string>(c => c.Code, code => Currency.Parse(code));

    private sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            at => at.UtcDateTime,
            at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))
        );

    private sealed class WordsConverter()
        : ValueConverter<List<string>, string>(
            words => JsonSerializer.Serialize(words, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<string>>(json, JsonSerializerOptions.Default)!
        );

    private sealed class WordsComparer()
        : ValueComparer<List<string>>(
            (a, b) => a!.SequenceEqual(b!),
            words => words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word)),
            words => words.ToList()
        );
}
