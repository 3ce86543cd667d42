namespace FinanceManager.Api.Insights;

internal static class InsightServices
{
    internal static void AddInsights(this IServiceCollection services)
    {
        services.AddSingleton<InsightSignal>();
        services.AddScoped<InsightStore>();
        services.AddScoped<InsightSentences>();
    }
}
