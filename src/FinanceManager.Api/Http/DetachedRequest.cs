using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace FinanceManager.Api.Http;

/// <summary>A request that goes on without the connection it came by: what was asked, by whom, and room for the answer.</summary>
internal sealed class DetachedRequest : IAsyncDisposable
{
    private readonly FileStream _body;
    private readonly AsyncServiceScope _scope;
    private readonly Completion _response = new();
    private readonly MemoryStream _answer = new();

    private readonly CancellationTokenSource _limit;

    private DetachedRequest(HttpContext from, FileStream body, AsyncServiceScope scope, CancellationTokenSource limit)
    {
        (_body, _scope, _limit) = (body, scope, limit);
        var request = from.Request;
        var headers = new HeaderDictionary();
        foreach (var header in request.Headers)
            headers.Append(header.Key, header.Value);
        Context = new DefaultHttpContext(new FeatureCollection());
        Context.Features.Set<IHttpRequestFeature>(
            new HttpRequestFeature
            {
                Method = request.Method,
                Scheme = request.Scheme,
                Protocol = request.Protocol,
                PathBase = request.PathBase,
                Path = request.Path,
                QueryString = request.QueryString.Value ?? "",
                Headers = headers,
                Body = body,
            }
        );
        Context.Features.Set<IHttpRequestBodyDetectionFeature>(new Detection(body.Length > 0));
        Context.Features.Set<IHttpResponseFeature>(_response);
        Context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(_answer));
        Context.Features.Set<IHttpRequestLifetimeFeature>(
            new HttpRequestLifetimeFeature { RequestAborted = limit.Token }
        );
        Context.FormOptions = scope.ServiceProvider.GetRequiredService<IOptions<FormOptions>>().Value;
        Context.TraceIdentifier = from.TraceIdentifier;
        Context.RequestServices = scope.ServiceProvider;
        Context.User = from.User;
        Context.Request.RouteValues = new(from.Request.RouteValues);
        Context.SetEndpoint(from.GetEndpoint());
        Join(from.RequestServices, scope);
    }

    internal DefaultHttpContext Context { get; }

    internal ReadOnlyMemory<byte> Answer => _answer.GetBuffer().AsMemory(0, (int)_answer.Length);

    /// <summary>Takes all of the body first, within the limits of the route.</summary>
    /// <param name="longest">After which it is given up.</param>
    internal static async Task<DetachedRequest> OfAsync(HttpContext context, TimeSpan longest, TimeProvider clock)
    {
        var body = TemporaryFile.Create();
        var isWhole = false;
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            body.Position = 0;
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
                await body.DisposeAsync();
        }
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        return new(context, body, scopes.CreateAsyncScope(), new(longest, clock));
    }

    /// <summary>Another unit of work of the same person, with nothing of what this one began.</summary>
    internal AsyncServiceScope NewScope()
    {
        var scope = Context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        Join(Context.RequestServices, scope);
        return scope;
    }

    /// <summary>Answers as it was answered.</summary>
    internal async Task CopyAnswerAsync(HttpContext to)
    {
        to.Response.StatusCode = Context.Response.StatusCode;
        foreach (var (name, value) in Context.Response.Headers)
            to.Response.Headers[name] = value;
        await to.Response.Body.WriteAsync(Answer, to.RequestAborted);
    }

    /// <summary>What is to be done once the answer is there.</summary>
    internal Task CompleteAsync() => _response.CompleteAsync();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _body.DisposeAsync();
        _limit.Dispose();
    }

    private static void Join(IServiceProvider one, AsyncServiceScope other) =>
        one.GetRequiredService<CurrentUser>().Join(other.ServiceProvider.GetRequiredService<CurrentUser>());

    private sealed record Detection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;

    private sealed class Completion : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Do, object With)> _then = [];

        public override void OnCompleted(Func<object, Task> callback, object state) => _then.Push((callback, state));

        internal async Task CompleteAsync()
        {
            while (_then.TryPop(out var next))
                await next.Do(next.With);
        }
    }
}
