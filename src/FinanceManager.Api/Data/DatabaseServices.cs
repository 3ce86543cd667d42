using FinanceManager.Api.Data.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data;

internal static class DatabaseServices
{
    internal static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseTarget target)
    {
        services.AddSingleton(target);
        services.AddSingleton<LedgerGate>();
        services.AddScoped<Tenant>();
        services.AddDbContext<FinanceDbContext>(options => options.UseLedger(target, target.ConnectionString));
        return services;
    }

    internal static DbContextOptionsBuilder UseLedger(
        this DbContextOptionsBuilder options,
        DatabaseTarget target,
        string connectionString
    ) => options.UseEngine(target, connectionString).AddInterceptors(new TenantConnection());

    internal static DbContextOptionsBuilder UseEngine(
        this DbContextOptionsBuilder options,
        DatabaseTarget target,
        string connectionString
    ) =>
        target.Engine == DatabaseEngine.Sqlite
            ? options.UseSqlite(connectionString)
            : options.UseNpgsql(connectionString);
}
