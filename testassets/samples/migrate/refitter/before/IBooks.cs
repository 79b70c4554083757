// An interface for Refit, written by hand: the packages of Refitter cannot be restored where the samples are built.
using Refit;

namespace Shop.Apis.Books;

internal interface IBooks
{
    [Get("/books")]
    Task<ICollection<Book>> ListBooks([Query] string? author, [Query] int? limit);

    [Post("/books")]
    Task<Book> AddBook([Body] NewBook body);

    [Get("/books/{id}")]
    Task<Book> GetBook(int id);

    [Delete("/books/{id}")]
    Task RemoveBook(int id);

    [Get("/books/{id}/cover")]
    Task<Stream> GetCover(int id);

    [Multipart]
    [Put("/books/{id}/cover")]
    Task SetCover(int id, StreamPart image);
}

internal sealed record Book(int Id, string Title);

internal sealed record NewBook(string Title);

internal sealed record Problem(string? Detail);
