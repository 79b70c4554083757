using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Answers the calls of the operations of one client.</summary>
public interface IApiFake
{
    /// <summary>Answers a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    Task<HttpResponseMessage> AnswerAsync(FakeCall call, CancellationToken cancellationToken);
}
