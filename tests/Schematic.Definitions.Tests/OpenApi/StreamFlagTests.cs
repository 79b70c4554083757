using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class StreamFlagTests
{
    [TestCase("application/json", "stream")]
    [TestCase("multipart/form-data", "stream")]
    [TestCase("text/plain", null)]
    public void A_boolean_of_the_body_asks_for_the_stream_beside_the_whole_answer(string mediaType, string? flag)
    {
        var import = Importing.Text($$"""
            openapi: 3.1.0
            info: {title: Chat, version: '1'}
            paths:
              /chat:
                post:
                  operationId: chat
                  requestBody: {content: {'{{mediaType}}': {schema: {type: object, properties: {stream: {type: boolean}, text: {type: string} } } } } }
                  responses:
                    '200':
                      description: Words.
                      content:
                        application/json: {schema: {type: object, properties: {text: {type: string} } } }
                        text/event-stream: {schema: {type: object, properties: {word: {type: string} } } }
            """);

        Assert.That(import.Diagnostics, Is.Empty);
        Assert.That(import.Api!.Endpoints.Single().Stream?.Flag, Is.EqualTo(flag));
    }
}
