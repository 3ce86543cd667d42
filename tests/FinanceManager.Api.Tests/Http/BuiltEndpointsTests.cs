using System.Net;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Builder;

namespace FinanceManager.Api.Tests.Http;

public sealed class BuiltEndpointsTests
{
    [Fact]
    public async Task Every_endpoint_is_built_once_and_answers()
    {
        var built = 0;
        await using var host = await TestHost.StartAsync(app =>
        {
            app.MapGet("/test/built", () => "yes").AllowAnonymous().Add(_ => built++);
            app.BuildEndpoints();
        });

        (await host.Client.GetStringAsync("/test/built", TestContext.Current.CancellationToken)).ShouldBe("yes");
        built.ShouldBe(1);
    }

    [Fact]
    public async Task Routes_mapped_before_and_after_are_all_there()
    {
        await using var host = await TestHost.StartAsync(app =>
        {
            app.BuildEndpoints();
            app.MapGet("/test/later", () => "yes").AllowAnonymous();
        });
        var ct = TestContext.Current.CancellationToken;

        (await host.Client.GetStringAsync("/test/later", ct)).ShouldBe("yes");
        (await host.Client.GetAsync("/live", ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client.GetAsync("/api/v1/accounts", ct)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
