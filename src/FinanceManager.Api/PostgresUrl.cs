using System.Diagnostics.CodeAnalysis;
using System.Web;
using Npgsql;

namespace FinanceManager.Api;

/// <summary>Reads what hosting providers hand out (a <c>postgres://</c> URL) as well as Npgsql's own notation.</summary>
internal static class PostgresUrl
{
    internal static bool TryRead(string text, [NotNullWhen(true)] out string? connection)
    {
        connection = null;
        try
        {
            var builder = text.Contains("://", StringComparison.Ordinal)
                ? FromUrl(text)
                : new NpgsqlConnectionStringBuilder(text);
            if (builder?.Host is not { Length: > 0 } || builder.Database is not { Length: > 0 })
                return false;
            // The detail of a database error quotes the row, and would end up in the log.
            builder.IncludeErrorDetail = false;
            connection = builder.ConnectionString;
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static NpgsqlConnectionStringBuilder? FromUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("postgres" or "postgresql"))
            return null;
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.IdnHost,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
        };
        if (url.Port > 0)
            builder.Port = url.Port;
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            builder.Password = Uri.UnescapeDataString(user[1]);
        AddParameters(builder, url.Query);
        return builder;
    }

    private static void AddParameters(NpgsqlConnectionStringBuilder builder, string query)
    {
        var parameters = HttpUtility.ParseQueryString(query);
        foreach (var name in parameters.AllKeys.OfType<string>())
        {
            var value = parameters[name] ?? "";
            switch (name)
            {
                case "sslmode":
                    builder["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal);
                    break;
                case "sslrootcert":
                    builder.RootCertificate = value;
                    break;
                case "connect_timeout":
                    builder["Timeout"] = value;
                    break;
                default:
                    builder[name.Replace('_', ' ')] = value;
                    break;
            }
        }
    }
}
