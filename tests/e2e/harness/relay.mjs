// Listens on 127.0.0.1:PORT of the namespace that it runs in and joins each connection to the fake API,
// which the test process serves on a socket in the file system: that crosses network namespaces.
import net from 'node:net'

const [port, socket] = process.argv.slice(2)
const server = net.createServer((client) => {
  const api = net.connect(socket)
  client.pipe(api).pipe(client)
  client.on('error', () => api.destroy())
  api.on('error', () => client.destroy())
})
server.listen(Number(port), '127.0.0.1', () => console.log('ready'))
