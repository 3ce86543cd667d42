using FinanceManager.Api.Data.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FinanceManager.Api.Data;

internal static class DatabaseServices
{
    internal static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseTarget target)
    {
        services.AddSingleton(target);
        services.AddSingleton<LedgerGate>();
        services.AddScoped<Tenant>();
        services.AddDbContext<FinanceDbContext>(options => Configure(options, target, target.ConnectionString));
        return services;
    }

    internal static DbContextOptions<FinanceDbContext> Options(DatabaseTarget target, string connectionString)
    {
        var options = new DbContextOptionsBuilder<FinanceDbContext>();
        Configure(options, target, connectionString);
        return options.Options;
    }

    private static void Configure(DbContextOptionsBuilder options, DatabaseTarget target, string connectionString)
    {
        if (target.Engine == DatabaseEngine.Sqlite)
            options.UseSqlite(connectionString);
        else
            options.UseNpgsql(connectionString);
        options.AddInterceptors(new TenantConnection());
        // Migrations are SQL by hand without a snapshot; a test compares their result with the model.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }
}
