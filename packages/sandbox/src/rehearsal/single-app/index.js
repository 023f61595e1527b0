console.log('a shop')
